/** Gives back a port that behaves like `port`, or fails as it is told. */
export type Around = <Port extends object>(name: string, port: Port) => Port;
