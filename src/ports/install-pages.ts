/** How an installation ended, for whoever looks at it in a browser. */
export type InstallEnd =
  /** `url` leads back into the chat. */
  | { readonly kind: 'workspace'; readonly name: string | null; readonly url: string }
  /** `url` leads to where an admin chooses the workspaces. */
  | { readonly kind: 'organisation'; readonly name: string | null; readonly url: string }
  /** The person did not allow it. */
  | { readonly kind: 'cancelled' }
  /** Begun in another browser, too long ago, or finished already. */
  | { readonly kind: 'out_of_date' }
  | { readonly kind: 'failed' }
  /** Nobody installs it by a page: it serves one workspace. */
  | { readonly kind: 'by_operator' };

export interface InstallPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The pages that end an installation. `acceptLanguage`: as the browser sent it. */
export type ShowInstallEnd = (end: InstallEnd, acceptLanguage: string | undefined) => InstallPage;
