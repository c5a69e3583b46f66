import type { ErrorCode } from '../lib/errors.ts';
import type { MessageKey } from '../lib/message-key.ts';

/** What happened, and what to do next, for each error code. */
export const errorSentences: Record<ErrorCode, { readonly title: MessageKey; readonly advice: MessageKey }> =
  {
    cancelled: { title: 'stopped', advice: 'stoppedAdvice' },
    interrupted: { title: 'errorInterrupted', advice: 'errorInterruptedAdvice' },
    timeout: { title: 'errorTimeout', advice: 'errorTimeoutAdvice' },
    'page-not-readable': { title: 'errorPageNotReadable', advice: 'errorPageNotReadableAdvice' },
    'page-refused': { title: 'errorPageRefused', advice: 'errorPageRefusedAdvice' },
    'picture-not-found': { title: 'errorPictureNotFound', advice: 'errorPictureNotFoundAdvice' },
    'picture-out-of-view': { title: 'errorPictureOutOfView', advice: 'errorPictureOutOfViewAdvice' },
    'page-changed': { title: 'errorPageChanged', advice: 'errorPageChangedAdvice' },
    'region-empty': { title: 'errorRegionEmpty', advice: 'errorRegionEmptyAdvice' },
    'capture-failed': { title: 'errorCaptureFailed', advice: 'errorCaptureFailedAdvice' },
    'image-empty': { title: 'errorImageEmpty', advice: 'errorImageEmptyAdvice' },
    'image-damaged': { title: 'errorImageDamaged', advice: 'errorImageDamagedAdvice' },
    'image-type-unknown': { title: 'errorImageTypeUnknown', advice: 'errorImageTypeUnknownAdvice' },
    'image-type-unsupported': {
      title: 'errorImageTypeUnsupported',
      advice: 'errorImageTypeUnsupportedAdvice',
    },
    'image-too-large': { title: 'errorImageTooLarge', advice: 'errorImageTooLargeAdvice' },
    'svg-unreadable': { title: 'errorSvgUnreadable', advice: 'errorSvgUnreadableAdvice' },
    'too-many-files': { title: 'errorTooManyFiles', advice: 'errorTooManyFilesAdvice' },
    'file-unreadable': { title: 'errorFileUnreadable', advice: 'errorFileUnreadableAdvice' },
    'pdf-damaged': { title: 'errorPdfDamaged', advice: 'errorPdfDamagedAdvice' },
    'pdf-locked': { title: 'errorPdfLocked', advice: 'errorPdfLockedAdvice' },
    'pdf-too-large': { title: 'errorPdfTooLarge', advice: 'errorPdfTooLargeAdvice' },
    'site-not-allowed': { title: 'errorSiteNotAllowed', advice: 'errorSiteNotAllowedAdvice' },
    'original-unreachable': {
      title: 'errorOriginalUnreachable',
      advice: 'errorOriginalUnreachableAdvice',
    },
    'original-too-small': { title: 'errorOriginalTooSmall', advice: 'errorOriginalTooSmallAdvice' },
    'clipboard-empty': { title: 'errorClipboardEmpty', advice: 'errorClipboardEmptyAdvice' },
    'clipboard-unreadable': { title: 'errorClipboardUnreadable', advice: 'errorClipboardUnreadableAdvice' },
    'text-not-found': { title: 'errorTextNotFound', advice: 'errorTextNotFoundAdvice' },
    'engine-unavailable': { title: 'errorEngineUnavailable', advice: 'errorEngineUnavailableAdvice' },
    'engine-failed': { title: 'errorEngineFailed', advice: 'errorEngineFailedAdvice' },
    'secrets-locked': { title: 'errorSecretsLocked', advice: 'errorSecretsLockedAdvice' },
    'secret-damaged': { title: 'errorSecretDamaged', advice: 'errorSecretDamagedAdvice' },
    'passphrase-too-short': { title: 'errorPassphraseTooShort', advice: 'errorPassphraseTooShortAdvice' },
    'passphrase-wrong': { title: 'errorPassphraseWrong', advice: 'errorPassphraseWrongAdvice' },
    'passphrase-wait': { title: 'errorPassphraseWait', advice: 'errorPassphraseWaitAdvice' },
    unexpected: { title: 'errorUnexpected', advice: 'errorUnexpectedAdvice' },
  };
