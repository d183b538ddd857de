import { z } from 'zod';

const common = {
  documentTemplate: z.string().optional(),
  dimensions: z.int().min(1).max(8192).optional(),
};
const json = z.record(z.string(), z.unknown());

/**
 * A model the search engine asks for vectors, in the engine's own words: `rest` for any server, `ollama`, or
 * `huggingFace` for one it runs itself. Source: Meilisearch's reference of the `embedders` setting.
 */
export const TextEmbedder = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('rest'),
    url: z.url(),
    apiKey: z.string().optional(),
    request: json,
    response: json,
    headers: z.record(z.string(), z.string()).optional(),
    ...common,
  }),
  z.strictObject({
    source: z.literal('ollama'),
    url: z.url().optional(),
    apiKey: z.string().optional(),
    model: z.string().optional(),
    ...common,
  }),
  z.strictObject({
    source: z.literal('huggingFace'),
    model: z.string().optional(),
    revision: z.string().optional(),
    documentTemplate: common.documentTemplate,
  }),
]);
export type TextEmbedder = z.infer<typeof TextEmbedder>;

/** The variable holds JSON: `{"source":"ollama","url":"http://…","model":"…"}`. */
export const EmbedderVariable = z.string().transform((text, context) => {
  const parsed = TextEmbedder.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: 'custom', message: `${path.join('.') || 'JSON'}: ${message}` });
  return z.NEVER;
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
