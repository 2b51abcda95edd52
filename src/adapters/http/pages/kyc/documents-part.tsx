import type { VNode } from 'preact';
import { type DocumentProblem, MAX_DOCUMENT_BYTES } from '../../../../domain/kyc/find-document-problem.js';
import type { DocumentPurpose, KycDocument } from '../../../../domain/kyc/kyc-document.js';
import { purposeOfKind } from '../../../../domain/kyc/purpose-of-kind.js';
import { listThere, PAGE_OF_FIELD } from '../../../../domain/kyc/read-kyc-field.js';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  findRequiredDocuments,
} from '../../../../domain/kyc/required-documents.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import { TimeElement } from '../time-element.js';
import { Options } from './kyc-fields.js';
import type { KycForm } from './kyc-form.js';
import type { KycPageContext } from './kyc-page-context.js';
import { saySize } from './say-size.js';

const MB = { mb: MAX_DOCUMENT_BYTES / 1_000_000 };
const PURPOSES: readonly DocumentPurpose[] = ['business', 'person'];

/** What is wrong with a file that was sent, and for which of the two it was meant. */
export interface RefusedFile {
  readonly purpose: DocumentPurpose;
  /** `missing`: none was chosen. */
  readonly problem: DocumentProblem | 'missing' | 'kind';
  /** As it was chosen for it; null: none was. */
  readonly kind: DocumentKind | null;
}

interface DocumentsPartProps {
  readonly context: KycPageContext;
  readonly problems: KycForm['problems'];
  readonly refused: RefusedFile | null;
}

/** What the requirements ask for, what is there, and where more is given. */
export function DocumentsPart({ context, problems, refused }: DocumentsPartProps): VNode {
  const { words, path, view } = context;
  const isLacking = view.problems.some(({ field }) => PAGE_OF_FIELD[field] === 'documents');
  return (
    <>
      <p class="say">{words.say('web.kyc.document_rule', MB)}</p>
      {PURPOSES.map((purpose) => (
        <Purpose {...{ context, purpose, problems, refused }} />
      ))}
      <p class="actions">
        <a class={isLacking ? 'button button-second' : 'button'} href={`${path}/check`}>
          {words.say('web.kyc.go_on')}
        </a>
      </p>
    </>
  );
}

function Purpose({ context, purpose, problems, refused }: DocumentsPartProps & OfPurpose): VNode {
  const { words, view } = context;
  const required = findRequiredDocuments(view.kyc.facts.business ?? {});
  const kinds = required.find((one) => one.purpose === purpose)?.anyOf ?? [];
  const there = listThere(view.kyc.documents, purpose);
  const asked = problems.get(`${purpose}_document`);
  return (
    <section class="make-out">
      <h2 class="part">{words.say(`kyc.field.${purpose}_document`)}</h2>
      <p class="hint">
        {kinds.length === 0
          ? words.say('web.kyc.not_asked')
          : words.say('web.kyc.one_of', { kinds: listKinds(words, kinds) })}
      </p>
      {asked === undefined ? null : <p class="problem">{asked}</p>}
      {there.map((document) => (
        <GivenDocument {...{ context, document }} />
      ))}
      {there.length === 0 && kinds.length > 0 ? <p class="hint">{words.say('web.kyc.none_yet')}</p> : null}
      <UploadForm
        {...{ context, purpose, kinds, refused, isNeeded: there.length === 0 && kinds.length > 0 }}
      />
    </section>
  );
}

interface OfPurpose {
  readonly purpose: DocumentPurpose;
}

function listKinds(words: Words, kinds: readonly DocumentKind[]): string {
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
  return list.format(kinds.map((kind) => words.say(`kyc.document_kind.${kind}`)));
}

interface GivenProps {
  readonly context: KycPageContext;
  readonly document: KycDocument;
}

function GivenDocument({ context: { words, path, view }, document }: GivenProps): VNode {
  const { id, kind, name, sizeBytes, addedAt: at } = document;
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return (
    <form class="given" method="post" action={`${path}/documents/remove`}>
      <input type="hidden" name="documentId" value={id} />
      <p class="given-name">
        <Quoted>{name}</Quoted>
      </p>
      <p class="hint">
        {words.mix('web.kyc.document_line', {
          kind: known === undefined ? kind : words.say(`kyc.document_kind.${known}`),
          size: saySize(words, sizeBytes),
          time: <TimeElement {...{ words, at, timeZone: view.timeZone }} />,
        })}
      </p>
      <button class="button button-second" type="submit">
        <span>{words.mix('web.kyc.remove', { name: <Quoted>{name}</Quoted> })}</span>
      </button>
    </form>
  );
}

interface UploadProps extends OfPurpose {
  readonly context: KycPageContext;
  readonly kinds: readonly DocumentKind[];
  readonly refused: RefusedFile | null;
  /** Nothing of its purpose is there yet. */
  readonly isNeeded: boolean;
}

interface FileProblemProps extends Pick<RefusedFile, 'purpose' | 'problem'> {
  readonly words: Words;
}

function FileProblem({ words, purpose, problem }: FileProblemProps): VNode {
  const said = problem === 'missing' ? 'other' : problem;
  return (
    <p class="problem" id={`${purpose}-problem`} role="alert">
      {words.say('web.kyc.document_problem', { problem: said, ...MB })}
    </p>
  );
}

function UploadForm({ context: { words, path }, purpose, kinds, refused, isNeeded }: UploadProps): VNode {
  const mine = refused?.purpose === purpose ? refused : null;
  const problem = mine?.problem ?? null;
  const only = kinds.length === 1 ? kinds[0] : undefined;
  const others = DOCUMENT_KINDS.filter((kind) => !kinds.includes(kind) && purposeOfKind(kind) === purpose);
  const options = [...kinds, ...others].map((value) => ({
    value,
    name: words.say(`kyc.document_kind.${value}`),
  }));
  return (
    <form method="post" action={`${path}/documents?purpose=${purpose}`} enctype="multipart/form-data">
      <p class="label">{words.say('web.kyc.add_document')}</p>
      {problem === null ? null : <FileProblem {...{ words, purpose, problem }} />}
      <label class="label label-part" for={`${purpose}-kind`}>
        {words.say('web.kyc.kind')}
      </label>
      <select class="input" id={`${purpose}-kind`} name="kind" required>
        <Options {...{ words, options, chosen: mine?.kind ?? only ?? '' }} />
      </select>
      <label class="label label-part" for={`${purpose}-file`}>
        {words.say('web.kyc.file')}
      </label>
      <input
        class="input"
        type="file"
        id={`${purpose}-file`}
        name="file"
        accept="application/pdf,image/jpeg,image/png"
        required
        aria-describedby={problem === null ? undefined : `${purpose}-problem`}
      />
      <p class="more">
        <button class={isNeeded ? 'button' : 'button button-second'} type="submit">
          {words.say('web.kyc.upload')}
        </button>
      </p>
    </form>
  );
}
