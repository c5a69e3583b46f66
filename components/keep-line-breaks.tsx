import { useTranslate } from './translation.ts';

interface KeepLineBreaksProps {
  readonly keepLineBreaks: boolean;
  onKeepLineBreaks(keepLineBreaks: boolean): void;
}

/** Whether text is shown and copied line by line as it is printed, or joined. */
export function KeepLineBreaks({ keepLineBreaks, onKeepLineBreaks }: KeepLineBreaksProps) {
  const t = useTranslate();
  return (
    <label class="check">
      <input
        type="checkbox"
        id="keep-line-breaks"
        checked={keepLineBreaks}
        onChange={({ currentTarget }) => onKeepLineBreaks(currentTarget.checked)}
      />
      {t('keepLineBreaks')}
    </label>
  );
}
