import type { FastifyPluginAsync, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../domain/kyc/required-documents.js';
import type { RefusedFile } from '../pages/kyc/documents-part.js';
import { sayFieldProblems } from '../pages/kyc/kyc-form.js';
import { buildDocumentsPage } from '../pages/kyc/kyc-part-page.js';
import { parseBody } from '../parse-body.js';
import { readFormFile, readUploadedForm } from '../read-uploaded-file.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { takeFiles } from '../take-files.js';
import { KYC_COOKIE, type KycPageOptions, openPart, type TokenRequest } from './kyc-page-parts.js';

interface UploadRoutes {
  readonly path: string;
  readonly config: object;
}

/** Enough to say of most scans that they are too large; a longer body is thrown away unread. */
const MAX_BODY_BYTES = 12_000_000;
const NO_BODY = Buffer.alloc(0);

const purposeSchema = z.object({ purpose: z.enum(['business', 'person']).catch('business') });
const kindSchema = z.enum(DOCUMENT_KINDS);
/** A part of a form as it is sent: https://www.rfc-editor.org/rfc/rfc7578#section-4.2 */
const KIND_IN_HEAD = /name="kind"\r\n\r\n(\w+)\r\n/;
const removeSchema = z.object({ documentId: z.string().max(100) });

/** Where documents are given, and taken away again. */
export function makeUploadRoutes(
  options: KycPageOptions,
  { path, config }: UploadRoutes,
): FastifyPluginAsync {
  const { services, publicUrl } = options;
  return async (server) => {
    takeFiles(server, async (request, reply, head) =>
      refuse(options, {
        ...{ request: request as TokenRequest, reply },
        ...{ problem: 'too_large', kind: readKind(KIND_IN_HEAD.exec(head)?.[1]) },
      }),
    );

    // Before ten megabytes are read of whoever may give none.
    const checkFirst = async (request: FastifyRequest, _reply: unknown, body: RequestPayload) => {
      requireSameOrigin(request, publicUrl);
      await services.findKycPageOwner('', KYC_COOKIE.read(request) ?? '');
      return body;
    };
    const upload = { config: { ...config, isUpload: true }, bodyLimit: MAX_BODY_BYTES };
    const handle = makeUpload(options);
    server.post(`${path}/documents`, { ...upload, preParsing: checkFirst }, async (request, reply) =>
      handle(request as TokenRequest, reply),
    );

    server.post(`${path}/documents/remove`, { config }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const { actor, context } = await openPart(options, { request, reply, step: 'documents' });
      const { documentId } = parseBody(removeSchema, request.body);
      await notNowIsSeen(() => services.removeDocument(actor, { documentId, place: 'page' }));
      return reply.redirect(`${context.path}/documents?done=removed`, 303);
    });
  };
}

function makeUpload(options: KycPageOptions) {
  return async (request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { actor, context } = await openPart(options, { request, reply, step: 'documents' });
    const body = request.body instanceof Buffer ? request.body : NO_BODY;
    const form = await readUploadedForm({ contentType: request.headers['content-type'] ?? '', body });
    const kind = readKind(form?.get('kind'));
    const file = await readFormFile(form, 'file');
    // Browsers send a file without a name where none was chosen.
    const isMissing = file.name === '' && file.bytes.length === 0;
    if (isMissing || kind === null) {
      return refuse(options, { request, reply, kind, problem: isMissing ? 'missing' : 'kind' });
    }
    const given = { ...file, kind, place: 'page' } as const;
    const problem = await notNowIsSeen(() => options.services.addDocument(actor, given));
    if (problem !== null) return refuse(options, { request, reply, kind, problem });
    return reply.redirect(`${context.path}/documents?done=uploaded`, 303);
  };
}

/** What does not change any more as it stands is shown as it stands: the page says why. */
async function notNowIsSeen<Outcome>(change: () => Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await change();
  } catch (error) {
    if (!isAppError(error, 'kyc_not_now')) throw error;
    return null;
  }
}

function readKind(given: unknown): DocumentKind | null {
  return kindSchema.safeParse(given).data ?? null;
}

interface Refused extends Pick<RefusedFile, 'problem' | 'kind'> {
  readonly request: TokenRequest;
  readonly reply: FastifyReply;
}

async function refuse(
  options: KycPageOptions,
  { request, reply, ...refused }: Refused,
): Promise<FastifyReply> {
  const { context } = await openPart(options, { request, reply, step: 'documents' });
  const { purpose } = purposeSchema.parse(request.query);
  if (reply.statusCode < 400) reply.code(400);
  const problems = sayFieldProblems(context, 'documents', []);
  return sendPage(
    reply,
    buildDocumentsPage(context, { problems, refused: { purpose, ...refused }, notice: null }),
  );
}
