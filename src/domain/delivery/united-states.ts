/** Areas of +1 in other countries, after libphonenumber's metadata: Canada, then the Caribbean and Bermuda. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  (
    '204 226 236 249 250 257 263 273 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 ' +
    '514 519 548 579 581 584 587 600 604 613 622 633 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 ' +
    '873 879 902 905 942 ' +
    '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'
  ).split(' '),
);

/** Whether a number in E.164 is of the United States or their territories: others share the calling code. */
export function isOfUnitedStates(phone: string): boolean {
  return phone.startsWith('+1') && !ELSEWHERE.has(phone.slice(2, 5));
}
