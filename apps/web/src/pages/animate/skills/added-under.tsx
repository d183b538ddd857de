import type { MissingSkill, Skill } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closeMissingSkill } from '../../../api/missing-skills';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { SkillSearch } from '../../../form/skill-search';
import { useWords } from '../../../i18n/dictionary';
import { missingSkillWords } from './missing-skill-words';

interface AddedUnderProps {
  entry: MissingSkill;
  onClose(): void;
}

/** Under which skill of the catalogue the words are found from now on. */
export function AddedUnder({ entry, onClose }: AddedUnderProps) {
  const w = useWords(missingSkillWords);
  const client = useQueryClient();
  const [skill, setSkill] = useState<Skill>();
  const settle = useMutation({
    mutationFn: (skillId: string) => closeMissingSkill(entry.id, { skillId }),
    onSuccess: async () => {
      say(w.settled);
      onClose();
      await client.invalidateQueries({ queryKey: ['missing-skills'] });
    },
    onError: (error) => say(error.message),
  });
  return (
    <Dialog title={w.addOne(entry.words)} isOpen onClose={onClose}>
      <Stack gap={2}>
        <p>{w.addText}</p>
        <SkillSearch onAdd={setSkill} />
        {skill && <p role="status">{w.added(skill.label)}</p>}
        <DialogActions>
          <Button onPress={onClose}>{w.back}</Button>
          <Button
            kind="main"
            isDisabled={!skill}
            isPending={settle.isPending}
            onPress={() => skill && settle.mutate(skill.id)}
          >
            {w.settle}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
