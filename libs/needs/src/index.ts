export { Need, NeedSkill, Project } from './need.entities';
