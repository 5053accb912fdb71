/** Templates of each person: as many as an enrolment by webcam takes. */
export const SAMPLES = 5;
