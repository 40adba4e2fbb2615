/** What a message may go over, in the order of the protocol's `Channel`. */
export const BEARER_NAMES = ['control', 'service', 'sidelink', 'cellular'] as const;

export type BearerName = (typeof BEARER_NAMES)[number];
