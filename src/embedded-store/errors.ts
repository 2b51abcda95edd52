const CODE_NAMES = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  13: 'Unauthorized',
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
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  175: 'QueryPlanKilled',
  197: 'InvalidIndexSpecificationOption',
  238: 'NotImplemented',
  10334: 'BSONObjectTooLarge',
  171: 'CannotIndexParallelArrays',
  11000: 'DuplicateKey',
  14031: 'OutOfDiskSpace',
  17280: 'KeyTooLong',
  17287: 'CannotBuildIndexKeys',
  31253: 'Location31253',
  31254: 'Location31254',
  40323: 'Location40323',
  40324: 'Location40324',
  40352: 'Location40352',
  40353: 'Location40353',
  40414: 'Location40414',
  40415: 'Location40415',
  51091: 'Location51091',
  51108: 'Location51108',
  40573: 'Location40573',
  54: 'NotSingleValueField',
  168: 'InvalidPipelineOperator',
  15947: 'Location15947',
  15952: 'Location15952',
  15955: 'Location15955',
  15975: 'Location15975',
  28667: 'Location28667',
  28724: 'Location28724',
  31249: 'Location31249',
  31250: 'Location31250',
  31325: 'Location31325',
  40169: 'Location40169',
  40234: 'Location40234',
  51246: 'Location51246',
  51024: 'Location51024',
} as const;

/** The codes of MongoDB's own table (src/mongo/base/error_codes.yml) that this store answers with. */
export type ErrorCode = keyof typeof CODE_NAMES;

/** What a client is told: MongoDB's code and name, and fields such as `keyPattern` beside them. */
export class CommandError extends Error {
  readonly codeName: string;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.codeName = CODE_NAMES[code];
  }
}

/** The folder cannot be served; the message says why and the data is as it was. */
export class StoreFolderError extends Error {
  override name = 'StoreFolderError';
}
