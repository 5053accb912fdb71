export function StatusLight() {
  return null;
}
