// What can have become of a proposal.
export const PROPOSAL_STATES = ["open", "added", "linked", "ignored"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
