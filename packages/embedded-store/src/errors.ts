/** Of MongoDB's own table (src/mongo/base/error_codes.yml); a code without a name there is called by its number. */
const CODE_NAMES: Readonly<Record<number, string>> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  15: 'Overflow',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  197: 'InvalidIndexSpecificationOption',
  238: 'NotImplemented',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  12051: 'CursorInUse',
  14031: 'OutOfDiskSpace',
  17280: 'KeyTooLong',
};

/** What a client is told: MongoDB's code and name, and fields such as `keyPattern` beside them. */
export class CommandError extends Error {
  readonly codeName: string;

  constructor(
    readonly code: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.codeName = CODE_NAMES[code] ?? `Location${code}`;
  }
}

/** Throws MongoDB's error with that code unless the condition holds. */
export function demand(condition: boolean, code: number, message: string): asserts condition {
  if (!condition) throw new CommandError(code, message);
}

/** Refuses aloud what MongoDB has and this store has not. */
export function refuse(what: string): never {
  throw new CommandError(238, `${what} is not supported by this store`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The folder cannot be served; the message says why and the data is as it was. */
export class StoreFolderError extends Error {
  override name = 'StoreFolderError';
}

/** What lies in the folder is not whole: nothing is served until somebody decides, and nothing in it is changed. */
export class StoreDamagedError extends StoreFolderError {
  override name = 'StoreDamagedError';

  constructor(
    dir: string,
    readonly problem: string,
    cause?: unknown,
  ) {
    super(
      `The store's folder ${dir} is damaged: ${problem}. Nothing in it was changed, and it is not started until you decide. To see what can be saved, or to have it started where it is sound: npm run store -- check ${dir}; to restore it from a backup: npm run store -- restore <backup> --dir ${dir}`,
      { cause },
    );
  }
}

/** Whether an error tells of bytes that do not lie as they were written, in the words of lmdb or of bson. */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.name.startsWith('BSON') || /MDB_(CORRUPTED|PAGE_NOTFOUND|BAD_TXN)/.test(error.message);
}
