import { render } from 'preact';
import { Translation } from '@/components/translation';
import { applyTheme } from '@/components/theme';
import { watchSettings } from '@/lib/settings/settings-store';
import { closeWhenTold } from '@/lib/webext/close-popup';
import { preparePage } from '@/lib/webext/prepare-page';
import { answerForWindow } from '@/lib/webext/side-panel';
import { translate } from '@/lib/webext/translate';
import { App } from './app';
import { fitHeight } from './fit-height';
import { place } from './place';

preparePage(document);
document.documentElement.dataset['place'] = place();
if (place() === 'popup') {
  fitHeight(document);
  closeWhenTold();
}
if (place() === 'panel') void answerForWindow();
watchSettings(({ theme }) => applyTheme(document, theme));
const root = document.getElementById('app');
if (root) {
  render(
    <Translation.Provider value={translate}>
      <App />
    </Translation.Provider>,
    root,
  );
}
