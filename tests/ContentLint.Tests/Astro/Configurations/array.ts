// tags: [a, b]
// few: [1, 2]
// some: [x]
// two: [a, b]

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    tags: z.array(z.string()),
    few: z.array(z.number()).min(1).max(3),
    some: z.string().array().nonempty(),
    two: z.array(z.enum(['a', 'b'])).length(2),
  }),
});

export const collections = { lessons };
