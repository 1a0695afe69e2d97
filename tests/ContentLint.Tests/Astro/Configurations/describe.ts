// title: A
// order: 1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.string().describe('What the lesson is called'),
    order: z.number().describe('The place in the course').optional(),
  }),
});

export const collections = { lessons };
