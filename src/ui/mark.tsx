/** The sign of the app: an open ring, the C of Countenance, around a friendly face. */
export function Mark({ className }: { readonly className: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden className={className} fill="none" strokeLinecap="round">
      <path d="M53 19a25 25 0 1 0 0 26" className="stroke-accent" strokeWidth="5.5" />
      <path d="M23 40q8.5 7 17 0" className="stroke-ink" strokeWidth="4" />
      <circle cx="23.5" cy="27" r="3.4" className="fill-ink" />
      <circle cx="39.5" cy="27" r="3.4" className="fill-ink" />
    </svg>
  );
}
