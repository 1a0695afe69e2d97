// level: basic
// other: expert

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const Level = z.enum(['basic', 'middle', 'expert']);

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: Level.exclude(['expert']),
    other: Level.extract(['basic', 'expert']),
  }),
});

export const collections = { lessons };
