"""Kill a writer of records many times over, at any moment, and look at what it leaves.

`python tests/killed_writers.py FOLDER TIMES` does so.

Each writer is a child of this process that saves one version after the other and reports each that is done. What was
reported must be in the file, or something later, whole; and the backup must be whole as well.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from infointerview import Contact
from infointerview.records import load, save
from infointerview.records.files import BACKUP

_MOST_SECONDS = 0.008


def people(version: int) -> list[Contact]:
    """Make a file's worth of records that tell which version they are of."""
    return [Contact(name=f"Version {version}", notes="x" * 500, times_met=place) for place in range(60)]


def version_in(path: Path) -> int:
    """Read the version of a file that must be whole."""
    found = load(path, Contact)
    versions = {int(contact.first_name and contact.name.split()[1]) for contact in found}
    assert [contact.times_met for contact in found] == list(range(60)), "a record is missing"
    assert len(versions) == 1, "versions are mixed"
    return versions.pop()


def write_on(path: Path, version: int, done: int) -> None:
    """Save one version after the other, for ever."""
    while True:
        version += 1
        save(path, *people(version))
        os.write(done, version.to_bytes(8, "big"))


def kill_one(path: Path, version: int, wait: float) -> tuple[int, int]:
    """Start a writer after a version, kill it a while after its first report, and give the version reported and that found."""
    told, done = os.pipe()
    child = os.fork()
    if child == 0:
        write_on(path, version, done)
    os.close(done)
    reported = int.from_bytes(os.read(told, 8), "big")
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    rest = os.read(told, 1 << 16)
    os.close(told)
    if rest:
        reported = int.from_bytes(rest[-8:], "big")
    return reported, version_in(path)


def main(folder: str, times: int) -> None:
    """Kill so many writers, and print how many had been stopped in the middle of a file."""
    path, dice, halfway = Path(folder, "people.json"), random.Random(7), 0
    save(path, *people(0))
    version = 0
    for _ in range(times):
        reported, found = kill_one(path, version, dice.uniform(0, _MOST_SECONDS))
        backed_up = version_in(path.with_name(path.name + BACKUP))
        assert found in (reported, reported + 1), f"reported {reported}, found {found}"
        assert backed_up in (found - 1, found), f"found {found}, in the backup {backed_up}"
        left = list(path.parent.glob(".*.new"))
        halfway += bool(left)
        for file in left:
            file.unlink()
        version = found
    sys.stdout.write(f"{times} killed, {halfway} in the middle of a file\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
