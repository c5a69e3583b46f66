import { answerShape } from '../answer/answer-shape.ts';
import { bareAnswer } from '../answer/bare-answer.ts';
import { partialJson } from '../answer/partial-json.ts';
import { createDataParser } from '../answer/create-data-parser.ts';
import { parseText } from '../answer/parse-text.ts';
import type { CompiledTask } from '../compiled-task.ts';
import { extensionKeyword } from '../fields/extension-keyword.ts';
import type { JsonSchema } from '../json-schema.ts';
import { mapSchemas } from '../limits/map-schemas.ts';
import type { TaskDefinition } from '../task-definition.ts';
import { answerSchema } from './answer-schema.ts';
import { languageName } from './language-name.ts';
import { taskInstructions } from './task-instructions.ts';

/** The part of a task that is compiled. */
type Compilable = Pick<TaskDefinition, 'instructions' | 'parameters' | 'output'>;

/**
 * Makes a task ready for one run. A pure function of the task and the language, so that nothing else can get
 * into what is sent. Its schema must have passed `schemaIssues`.
 *
 * @param options `language`, BCP 47: the one of what the engine writes in words of its own.
 */
export function compileTask(task: Compilable, options: { readonly language?: string } = {}): CompiledTask {
  const { output, parameters } = task;
  const instructions = taskInstructions(output);
  if (output.kind === 'text') {
    return {
      instructions,
      prompt: prompt(task, options.language),
      output: 'text',
      parameters,
      parse: parseText,
      parsePartial: (text) => bareAnswer(text) || undefined,
    };
  }
  const full = answerSchema(output);
  const schema = mapSchemas(full, withoutExtension);
  const parse = createDataParser({
    kind: output.kind,
    schema: full,
    ...(output.kind === 'table' ? { wrap: 'rows' } : {}),
    ...(parameters.language === undefined ? {} : { language: parameters.language }),
  });
  return {
    instructions,
    prompt: prompt(task, options.language, schema),
    schema,
    shape: answerShape(output),
    output: output.kind,
    parameters,
    parse: (text, isComplete = true) => parse(text, isComplete),
    parsePartial: partialJson,
  };
}

function prompt({ instructions, parameters }: Compilable, language?: string, schema?: JsonSchema): string {
  // The person's words, which may come from somebody else's file, stay in their place.
  const words = instructions.replaceAll(/<(?=\/?\s*task\b)/giu, '< ').trim();
  return [
    ...(words === '' ? [] : [`What to read from this picture:\n<task>\n${words}\n</task>`]),
    ...(parameters.language === undefined
      ? []
      : [`The picture is probably in ${languageName(parameters.language)}.`]),
    ...(language === undefined
      ? []
      : [`Where the task asks for words of your own, write ${languageName(language)}.`]),
    ...(schema === undefined ? [] : [`The JSON Schema of the answer:\n${JSON.stringify(schema)}`]),
  ].join('\n\n');
}

function withoutExtension(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== extensionKeyword));
}
