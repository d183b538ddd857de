/** Three breaths of a steady wind. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M3 12h16a4 4 0 1 0-3.8-5.2M3 18h21a4 4 0 1 1-3.8 5.2M3 24h9" />
    </svg>
  );
}
