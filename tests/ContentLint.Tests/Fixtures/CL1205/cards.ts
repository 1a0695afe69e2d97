export const Card = 1;
export function Row() {}
