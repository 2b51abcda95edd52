import type { VNode } from 'preact';

/** Text of people, kept from turning the direction of what stands around it. */
export function Quoted({ children }: { readonly children: string }): VNode {
  return <bdi>{children}</bdi>;
}
