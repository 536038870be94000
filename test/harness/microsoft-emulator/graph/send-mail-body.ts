import { z } from 'zod';
import type { GraphError } from './graph-error.ts';
import { sendMailSchema, typeNameAt } from './send-mail-schema.ts';
import type { SendMailBody } from './send-mail-schema.ts';

export type ParsedBody = { kind: 'valid'; body: SendMailBody } | { kind: 'refused'; error: GraphError };

const jsonSchema = z.json();
type Json = z.infer<typeof jsonSchema>;

/** Reads a sendMail request as strictly as Graph reads it. */
export function parseSendMailBody(text: string): ParsedBody {
  const json = readJson(text);
  if (json === undefined) {
    return refuse(
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const untyped = findUntypedAttachment(json);
  if (untyped) return untyped;
  const parsed = sendMailSchema.safeParse(dropAnnotations(json));
  if (parsed.success) return { kind: 'valid', body: parsed.data };
  const issue = parsed.error.issues[0];
  return issue ? describeIssue(issue) : refuse('RequestBodyRead', 'The request body is not valid.');
}

function describeIssue(issue: z.core.$ZodIssue): ParsedBody {
  const place = issue.path.join('/');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    if (issue.path.length === 0) {
      return refuse(
        'RequestBodyRead',
        `The parameter '${key}' in the request payload is not a valid parameter for the operation 'sendMail'.`,
      );
    }
    return refuse(
      'RequestBodyRead',
      `The property '${key}' does not exist on type '${typeNameAt(issue.path)}'. Make sure to only use property names that are defined by the type.`,
    );
  }
  if (place === 'message')
    return refuse('ErrorInvalidParameter', "The value of the parameter 'Message' is empty or of the wrong type.");
  return refuse('RequestBodyRead', `${issue.message} (at '${place}')`);
}

/** `attachments` is a collection of an abstract type: each member must name its own. */
function findUntypedAttachment(json: Json): ParsedBody | undefined {
  for (const attachment of listAttachments(json)) {
    const type = isRecord(attachment) ? attachment['@odata.type'] : undefined;
    if (type === '#microsoft.graph.fileAttachment') continue;
    if (type === undefined) {
      return refuse(
        'RequestBodyRead',
        "The property 'contentBytes' does not exist on type 'microsoft.graph.attachment'. Make sure to only use property names that are defined by the type.",
      );
    }
    return refuse(
      'RequestBodyRead',
      `This emulator accepts attachments of type '#microsoft.graph.fileAttachment' only, not '${JSON.stringify(type)}'.`,
    );
  }
  return undefined;
}

function listAttachments(json: Json): readonly Json[] {
  const message = isRecord(json) ? json['message'] : undefined;
  const attachments = isRecord(message) ? message['attachments'] : undefined;
  return Array.isArray(attachments) ? attachments : [];
}

function dropAnnotations(json: Json): Json {
  if (Array.isArray(json)) return json.map(dropAnnotations);
  if (!isRecord(json)) return json;
  const entries = Object.entries(json).filter(([key]) => !key.includes('@odata.'));
  return Object.fromEntries(entries.map(([key, value]) => [key, dropAnnotations(value)]));
}

function readJson(text: string): Json | undefined {
  try {
    return jsonSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isRecord(json: Json | undefined): json is Record<string, Json> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function refuse(code: string, message: string): ParsedBody {
  return { kind: 'refused', error: { status: 400, code, message } };
}
