import { render } from 'preact';
import { applyTheme } from '@/components/theme';
import { Translation } from '@/components/translation';
import { watchSettings } from '@/lib/settings/settings-store';
import { preparePage } from '@/lib/webext/prepare-page';
import { translate } from '@/lib/webext/translate';
import { App } from './app';

preparePage(document);
document.title = translate('batchTitle');
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
