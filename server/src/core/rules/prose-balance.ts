import { message } from '../messages/message.ts';
import { type Claim, claimsOf } from '../prose/claims.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/**
 * Prose states what came in, what was carried over, what was dealt with and what is carried on, and they do not balance
 * (the relation that is printed in 表三).
 */
export const proseBalance = defineRule(
  { id: 'prose-balance', severity: 'warning', fix: 'none', tag: 'prose', source: '表三注明的勾稽关系' },
  function* ({ report }) {
    const byParagraph = new Map<Paragraph, Claim[]>();
    for (const claim of claimsOf(report)) {
      const known = byParagraph.get(claim.paragraph);
      if (known) known.push(claim);
      else byParagraph.set(claim.paragraph, [claim]);
    }
    for (const [paragraph, claims] of byParagraph) {
      const only = (...ids: string[]): Claim | null => {
        const found = claims.filter(({ id }) => ids.includes(id));
        return found.length === 1 ? (found[0] ?? null) : null;
      };
      const received = only('received', 'handled', 'received-again');
      const carriedOver = only('carried-over');
      const answered = only('answered', 'answered-again');
      const carriedOn = only('carried-on');
      if (!received || !carriedOver || !answered || !carriedOn) continue;
      // 上年结转2件均已办结: they are not among those that 办结 counts.
      if (/[均已全]/.test(paragraph.text.text.charAt(carriedOver.figure.end))) continue;
      const [came, before, done, left] = [received, carriedOver, answered, carriedOn].map(
        ({ figure }) => figure.value,
      ) as [number, number, number, number];
      // 收到 or 办理 may include what was carried over, 新收 does not.
      const isInclusive = !received.words.includes('新收') && came === done + left;
      if (came + before === done + left || isInclusive) continue;
      const places = [received, carriedOver, answered, carriedOn].map(({ figure }) => figure);
      yield {
        message: message('prose-balance', {
          came,
          before,
          done,
          left,
          difference: came + before - done - left,
        }),
        range: paragraph.text.sourceRange(
          makeRange(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))),
        ),
        data: { section: paragraph.section ?? '', stated: done + left, computed: came + before },
      };
    }
  },
);
