import type { IconNode } from 'lucide';
import { useRef } from 'preact/hooks';
import type { MessageKey } from '../lib/message-key.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface FormatMenuProps<Format extends string> {
  /** What is done with what is chosen, as the button says it. */
  readonly name: MessageKey;
  readonly icon: IconNode;
  /** Whether the button shows its sign alone. */
  readonly isSmall?: boolean;
  readonly formats: readonly (readonly [format: Format, name: MessageKey])[];
  onChoose(format: Format): void;
}

/** A native disclosure with the formats in which something can leave: keyboard, focus and naming come with it. */
export function FormatMenu<Format extends string>({
  name,
  icon,
  isSmall = false,
  formats,
  onChoose,
}: FormatMenuProps<Format>) {
  const t = useTranslate();
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details class="menu" ref={menu}>
      <summary
        class={isSmall ? 'button more' : 'button'}
        {...(isSmall && { 'aria-label': t(name), title: t(name) })}
      >
        <Icon node={icon} />
        {!isSmall && t(name)}
      </summary>
      <div class="items">
        {formats.map(([format, formatName]) => (
          <button
            key={format}
            type="button"
            class="quiet"
            onClick={() => {
              menu.current?.removeAttribute('open');
              menu.current?.querySelector('summary')?.focus();
              onChoose(format);
            }}
          >
            {t(formatName)}
          </button>
        ))}
      </div>
    </details>
  );
}
