/** A viewfinder's four corners around a highlighted line. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d="M2 8V2h6M16 2h6v6M22 16v6h-6M8 22H2v-6"
        fill="none"
        stroke="var(--accent)"
        stroke-width="2.6"
      />
      <rect x="6" y="9.5" width="12" height="5" rx="1" fill="var(--mark)" />
    </svg>
  );
}
