import { useTranslate } from '@/components/translation';
import { browser } from '@/lib/webext/browser';

/** The notices of what others made, in the package. */
const notices = [
  { href: '/on-device/NOTICE.txt', title: 'aboutReaderNotices' },
  { href: '/pdf/NOTICE.txt', title: 'aboutPdfNotices' },
] as const;

/** Which Fieldshot this is, and whose work it stands on. */
export function AboutSection() {
  const t = useTranslate();
  return (
    <section class="card">
      <p class="pair">
        <span>Fieldshot</span>
        <span>{t('aboutVersion', browser.runtime.getManifest().version)}</span>
      </p>
      <p class="explanation">{t('aboutWhat')}</p>
      <ul class="plain">
        <li>
          <a href="/welcome.html" target="_blank">
            {t('welcomeAgain')}
          </a>
        </li>
        {notices.map(({ href, title }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener">
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
