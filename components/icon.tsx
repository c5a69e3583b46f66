import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One drawing of the icon library, in the text's colour and size. Decoration: the control beside it has the name. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="1.15em"
      height="1.15em"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([name, attributes], index) => h(name, { ...attributes, key: index }))}
    </svg>
  );
}
