// title: A
// old: b

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.string().meta({ title: 'Title', description: 'What it is called' }),
    old: z.string().meta({ deprecated: true }).optional(),
  }),
});

export const collections = { lessons };
