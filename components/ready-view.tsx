import { ClipboardPaste, Crop, Images, RectangleHorizontal, RotateCcw, Upload } from 'lucide';
import type { ComponentChild, ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LanguageChoice } from '../lib/settings/settings.ts';
import type { Task, TaskId } from '../lib/task/task.ts';
import { Icon } from './icon.tsx';
import { LanguageSelect } from './language-select.tsx';
import { TaskSelect } from './task-select.tsx';
import { useTranslate } from './translation.ts';

interface ReadyViewProps {
  /** The clip shortcut as the browser has it now, empty where none is set. */
  readonly shortcut: string;
  /** What all of this is read as. */
  readonly taskId: TaskId;
  readonly tasks: readonly Task[];
  onTask(taskId: TaskId): void;
  readonly language: LanguageChoice;
  /** The browser's own languages, BCP 47 tags, dearest first. */
  readonly ownLanguages: readonly string[];
  onLanguage(language: LanguageChoice): void;
  /** The same of the shortcut that reads the last region again. */
  readonly repeatShortcut: string;
  /** What was read before; undefined where nothing was. */
  readonly sessionList: ComponentChild | undefined;
  onClip(): void;
  /** Given where this tab has a last region. */
  readonly onRepeat: (() => void) | undefined;
  onWholeView(): void;
  onPaste(): void;
  onOpen(): void;
  /** Goes to where many are read as one table. */
  onMany(): void;
  onClear(): void;
  /** What else can be begun here. */
  readonly children?: ComponentChildren;
}

/** What can be read, before anything is. */
export function ReadyView(props: ReadyViewProps) {
  const t = useTranslate();
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div class="body">
        <div class="pickers">
          <TaskSelect tasks={props.tasks} taskId={props.taskId} onTask={props.onTask} />
          <LanguageSelect {...props} />
        </div>
        <button type="button" class="primary wide" ref={primary} onClick={props.onClip}>
          <Icon node={Crop} />
          {t('clipRegion')}
          {props.shortcut !== '' && <kbd>{props.shortcut}</kbd>}
        </button>
        <div class="choices">
          {props.onRepeat && (
            <button type="button" class="wide" onClick={props.onRepeat}>
              <Icon node={RotateCcw} />
              {t('lastRegionAgain')}
              {props.repeatShortcut !== '' && <kbd>{props.repeatShortcut}</kbd>}
            </button>
          )}
          <button type="button" onClick={props.onWholeView}>
            <Icon node={RectangleHorizontal} />
            {t('wholeView')}
          </button>
          <button type="button" onClick={props.onPaste}>
            <Icon node={ClipboardPaste} />
            {t('pasteImage')}
          </button>
          <button type="button" onClick={props.onOpen}>
            <Icon node={Upload} />
            {t('openOrDrop')}
          </button>
          <button type="button" onClick={props.onMany}>
            <Icon node={Images} />
            {t('batchManyPictures')}
          </button>
          {props.children}
        </div>
        <p class="hint">{t('rightClickHint')}</p>
        {props.sessionList}
      </div>
      <footer class="footer">
        <p id="footnote" class="footnote">
          {t('keptInMemory')}
        </p>
        {props.sessionList !== undefined && (
          <button type="button" class="link" onClick={props.onClear}>
            {t('clear')}
          </button>
        )}
      </footer>
    </>
  );
}
