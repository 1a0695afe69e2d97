// title: Logs
// slug: redo-logs
// code: ABCD
// name: x

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.string(),
    slug: z.string().min(3).max(20),
    code: z.string().length(4),
    name: z.string().nonempty(),
  }),
});

export const collections = { lessons };
