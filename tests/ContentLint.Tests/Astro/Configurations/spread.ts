// title: A
// draft: true
// order: 1
// tags: [a]
// level: expert

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const levels = ['basic', 'middle'] as const;
const common = {
  title: z.string(),
  draft: z.boolean().default(false),
};
const shared = { tags: z.array(z.string()).optional() };

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    ...common,
    ...{ order: z.number() },
    tags: shared.tags,
    level: z.enum([...levels, 'expert']),
  }),
});

export const collections = { lessons };
