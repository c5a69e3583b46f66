import type { ResultView } from '../lib/extraction/result-views.ts';
import type { MessageKey } from '../lib/message-key.ts';
import { useTranslate } from './translation.ts';

const names: Readonly<Record<ResultView, MessageKey>> = {
  fields: 'fieldsView',
  table: 'tableView',
  text: 'textView',
};

interface ViewSwitchProps {
  readonly views: readonly ResultView[];
  readonly view: ResultView;
  onView(view: ResultView): void;
}

/** Ways to look at a result, one of them taken: native radio buttons, which bring their keys with them. */
export function ViewSwitch({ views, view, onView }: ViewSwitchProps) {
  const t = useTranslate();
  if (views.length < 2) return <span class="view-name">{t(names[view])}</span>;
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{t('view')}</legend>
      {views.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="view"
            class="visually-hidden"
            checked={each === view}
            onChange={() => onView(each)}
          />
          {t(names[each])}
        </label>
      ))}
    </fieldset>
  );
}
