/** Where the built app is served for the journeys: not the port of `npm start`, which may be running beside them. */
export const PORT = 4783;
export const ORIGIN = `http://localhost:${String(PORT)}`;
