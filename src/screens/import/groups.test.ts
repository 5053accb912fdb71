import { describe, expect, it } from 'vitest';
import { groupFiles, photosOf } from './groups';

function file(path: string): File {
  const found = new File(['x'], path.split('/').at(-1) ?? path);
  Object.defineProperty(found, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return found;
}

function sorted(...paths: string[]) {
  const { groups, passedOver } = groupFiles(paths.map(file));
  return {
    groups: Object.fromEntries(groups.map(({ name, files }) => [name, files.length])),
    passedOver: passedOver.map((over) => `${over.file}: ${over.why}`),
  };
}

describe('photo files of a folder', () => {
  it('are sorted by the name that they carry, without its number', () => {
    expect(sorted('ada_lovelace_1.jpg', 'Ada Lovelace (2).JPG', 'bea-03.png', 'bea.webp')).toEqual({
      groups: { 'Ada Lovelace': 2, bea: 2 },
      passedOver: [],
    });
    expect(sorted('ada_2026_11.jpg', 'ada 2026-11-25 (3).jpg').groups).toEqual({ ada: 2 });
    expect(sorted('jean-luc_1.jpg', 'o’neill, sean 2.jpg', '王芳_01.png', 'Zoe\u0308.jpg')).toEqual(
      {
        groups: { 'jean-luc': 1, 'o’neill, sean': 1, Zoë: 1, 王芳: 1 },
        passedOver: [],
      },
    );
  });

  it('are sorted by their folder where each person has one', () => {
    expect(
      sorted('staff/Ada/1.jpg', 'staff/Ada/IMG_9.jpg', 'staff/Bea/x.jpg', 'staff/new/Cleo/1.jpg'),
    ).toEqual({ groups: { Ada: 2, Bea: 1, Cleo: 1 }, passedOver: [] });
  });

  it('are of one person when a folder and a file carry the same name', () => {
    const { groups } = sorted('staff/Ada/1.jpg', 'staff/ada_2.jpg');
    expect(Object.values(groups)).toEqual([2]);
  });

  it('are of nobody when there is no name in theirs, or only one that a camera gave', () => {
    const unnamed = [
      '0001.jpg',
      'IMG_0001.jpg',
      'IMG-20261125-WA0001.jpg',
      'DSC00017.JPG',
      'PXL_20261125_101010123.jpg',
      'P1010001.jpg',
      'image (3).png',
      'photo.jpg',
    ];
    const { groups, passedOver } = sorted(...unnamed);
    expect(groups).toEqual({});
    expect(passedOver.toSorted()).toEqual(unnamed.map((name) => `${name}: no-name`).toSorted());
    expect(sorted('Pia_1.jpg', 'Imgard.jpg', 'Scanlon 2.jpg').passedOver).toEqual([]);
  });

  it('are told from files that are no photos; what systems leave in folders is not mentioned', () => {
    const paths = ['staff/list.csv', 'staff/ada.heic', 'staff/Bea/notes.txt', 'staff/Zoë.png'];
    const left = ['staff/.ada.jpg', 'staff/.DS_Store', 'staff/Thumbs.db', 'staff/desktop.ini'];
    expect(sorted(...paths, ...left)).toEqual({
      groups: { Zoë: 1 },
      passedOver: ['ada.heic: not-a-photo', 'notes.txt: not-a-photo', 'list.csv: not-a-photo'],
    });
  });

  it('are no more for each person than an enrolment may bring, and the others are named', () => {
    const many = Array.from({ length: 22 }, (_, at) => `ada_${at + 1}.jpg`);
    const { groups, passedOver } = groupFiles(many.toReversed().map(file));
    expect(groups.map(({ files }) => files.map(({ name }) => name))).toEqual([many.slice(0, 20)]);
    expect(photosOf(groups)).toBe(20);
    expect(passedOver).toEqual(
      many.slice(20).map((name) => ({ file: name, why: 'too-many' as const })),
    );
  });

  it('come in the same order, in whatever order the system lists them', () => {
    const paths = ['x/bea_10.jpg', 'x/ada_2.jpg', 'x/bea_9.jpg', 'x/Ada/1.jpg', 'x/cleo.jpg'];
    const order = (listed: readonly string[]) =>
      groupFiles(listed.map(file)).groups.map(({ name, files }) => [
        name,
        files.map((f) => f.name),
      ]);
    expect(order(paths)).toEqual(order(paths.toReversed()));
    expect(order(paths)[1]).toEqual(['bea', ['bea_9.jpg', 'bea_10.jpg']]);
  });
});
