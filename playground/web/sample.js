// What the page begins with: one mistake of each kind.

const fence = '```';

export const sample = `---
title: Replication slots: what they cost
order: 3
order: 4
---

# Replication slots

Slots need PostgreSQL 10 or later; versions <17 lose them at a failover. Call \`DELETE\` on /slots/{slot_id} to drop one.

<Callout type="warning">
A slot that nobody reads keeps the log for ever.

${fence}mermaid
flowchart LR
  A[Primary (writer)] -> B[Slot]
  B --> C[Debezium]
${fence}

Back to [the start](#replication-slot).
`;
