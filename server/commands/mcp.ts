/**
 * `planlint mcp`: the same core as tools of the Model Context Protocol for an assistant on this machine, over standard input and output.
 * It opens no socket and writes no file, but for the tool `fix` where `--write` allows it.
 */
import { Command } from 'commander';
import pages from 'planlint:pages';
import { version } from '../../package.json';
import { message, say, word } from '../base/messages';
import { templatesWith } from '../data';
import { readDocument } from '../plan/document';
import { coverageJson } from '../reports/coverage';
import { checkJson, compareJson, outlineJson, targetsJson } from '../reports/json';
import { ruleById } from '../rules/registry';
import { loadPack } from '../shell/files';
import type * as Sdk from '../shell/mcp-sdk';
import { DraftChecker, type CheckedDraft } from './check-draft';
import { fail, listen, locale, type Told } from './console';
import { mended, writeMended } from './fix';
import { oneSource, sources } from './inputs';
import { SAID } from './words';
import { help } from './help';

export const mcpCommand = (): Command => new Command('mcp').description(help('mcp')).option('--write', help('mcpWrite')).action(run);

/** What the tools that look at a draft are asked. */
interface Question {
  readonly path: string;
  readonly upper?: string[] | undefined;
  readonly template?: string | undefined;
  readonly kind?: string | undefined;
}

type Answer = (draft: CheckedDraft) => unknown;

const first = (draft: CheckedDraft) => draft.checked.analyses[0]!;

/** Read-only tools: what they give, and how that is found. */
const TOOLS: Readonly<Record<string, readonly [description: keyof typeof SAID, answer: Answer]>> = {
  check: ['mcpCheck', ({ report }) => checkJson([report])],
  outline: ['mcpOutline', ({ input, template }) => outlineJson(readDocument(input.text, templatesWith(template)), input.text, locale)],
  targets: [
    'mcpTargets',
    ({ input, checked }) =>
      targetsJson(
        checked.analyses.map(({ plan }) => plan),
        input.text,
      ),
  ],
  compare: ['mcpCompare', (draft) => compareJson(first(draft), sources)],
  coverage: ['mcpCoverage', (draft) => coverageJson(first(draft), locale)],
};

async function run({ write = false }: { write?: boolean }): Promise<void> {
  const { McpServer, StdioServerTransport, z } = await loadPack<typeof Sdk>('mcp-sdk');
  const server = new McpServer({ name: 'planlint', version }, { instructions: word('server.label', locale) });
  const question = {
    path: z.string().describe(word(SAID.mcpPath, locale)),
    upper: z.array(z.string()).optional().describe(word(SAID.mcpUpper, locale)),
    template: z.string().optional(),
    kind: z.string().optional(),
  };
  for (const [name, [description, answer]] of Object.entries(TOOLS))
    server.registerTool(
      name,
      {
        description: say(message(SAID[description]), locale),
        inputSchema: question,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (asked: Question) => answered(asked, answer),
    );
  server.registerTool(
    'explain',
    {
      description: say(message(SAID.mcpExplain), locale),
      inputSchema: { rule: z.enum([...ruleById.keys()] as [string, ...string[]]) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ rule }: { rule: string }) => ({ content: [{ type: 'text' as const, text: pages[rule]! }] }),
  );
  if (write)
    server.registerTool(
      'fix',
      { description: say(message(SAID.mcpFix), locale), inputSchema: question, annotations: { readOnlyHint: false, openWorldHint: false } },
      (asked: Question) =>
        answered(asked, async ({ input, checked, recheck }) => {
          const { text } = mended(input.text, checked, recheck);
          return { changed: text !== input.text && (await writeMended(input, text)) };
        }),
    );
  const transport = new StdioServerTransport();
  const closed = new Promise<'closed'>((resolve) => (transport.onclose = () => resolve('closed')));
  const ended = new Promise((resolve) => process.stdin.once('end', resolve));
  await server.connect(transport);
  if ((await Promise.race([ended, closed])) === 'closed') fail('mcp', message(SAID.mcpClosed));
}

/** One question after another: what is told meanwhile belongs to the one that is being answered. */
let last: Promise<unknown> = Promise.resolve();
function answered(question: Question, answer: (draft: CheckedDraft) => unknown): ReturnType<typeof answerTo> {
  const own = last.then(() => answerTo(question, answer));
  last = own.catch(() => undefined);
  return own;
}

/** The answer about a draft as JSON; what stood in the way is told to the assistant, not to the terminal. */
async function answerTo({ path, upper, template, kind }: Question, answer: (draft: CheckedDraft) => unknown) {
  const told: Told[] = [];
  const stop = listen((one) => told.push(one));
  try {
    const source = await oneSource(path === '-' ? './-' : path); // standard input is the assistant's
    const draft = source && (await new DraftChecker({ upper, template, kind }).check(source));
    const content = draft ? [await answer(draft)] : [];
    const words = [...content.map((value) => JSON.stringify(value)), ...told.map(({ line }) => line)];
    return { content: words.map((text) => ({ type: 'text' as const, text })), ...(draft ? {} : { isError: true }) };
  } finally {
    stop();
  }
}
