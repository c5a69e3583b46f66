import type { ComponentChildren } from 'preact';
import { useTranslate } from './translation.ts';

interface DetailsBoxProps {
  /** What opens it; "Details" unless told. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** What is one click away. */
export function DetailsBox({ title, children }: DetailsBoxProps) {
  const t = useTranslate();
  return (
    <details class="details-box">
      <summary>{title ?? t('details')}</summary>
      {children}
    </details>
  );
}
