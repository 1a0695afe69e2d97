// level: basic
// rank: 5

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

enum Level {
  Basic = 'basic',
  Expert = 'expert',
}

const enum Unused { A }

enum Rank { Low, High = 5, Top }

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.nativeEnum(Level),
    rank: z.nativeEnum(Rank),
  }),
});

export const collections = { lessons };
