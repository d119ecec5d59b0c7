// SPDX-License-Identifier: GPL-3.0-or-later
// What must be told of file systems and of what tasks write.
#include "session/told_words.h"

namespace stowage::session {

using namespace told_words;

namespace {
std::string subject(const Told& t)
{
    return t.subject();
}

std::string size(std::int64_t kib)
{
    constexpr std::int64_t kMib = 1'024, kGib = 1'024 * 1'024;
    if (kib < kMib)
        return std::to_string(kib) + " KiB";
    return kib < 10 * kGib ? std::to_string(kib / kMib) + " MiB"
                           : std::to_string(kib / kGib) + " GiB";
}

// The task's own of Amazon EBS was filled.
bool isVolume(const Told& t)
{
    return t.fact.kind == FactKind::diskFilled && t.words() > 1;
}

std::string disk(const Told& t)
{
    if (isVolume(t))
        return "its volume of Amazon EBS, " + t.number(0) + " GiB";
    return t.fact.objectKind == EntityKind::none
               ? "its ephemeral storage of " + t.number(0) + " GiB"
               : "the root volume of " + t.object() + ", " + t.number(0) + " GiB";
}

std::string shared(const Told& t)
{
    if (isVolume(t))
        return "What its containers write there shares " + disk(t) + ".";
    return (t.fact.objectKind == EntityKind::none
                ? "Its images and what its containers write share "
                : "The images there, what containers write and what tasks left share ") +
           disk(t) + ".";
}

std::string left(const Told& t)
{
    std::string words;
    const auto add = [&words](const std::string& part) {
        words += (words.empty() ? "" : ", ") + part;
    };
    if (t.word(0) > 0)
        add(size(t.word(0)) + " gone with it");
    if (t.word(1) > 0)
        add(size(t.word(1)) + " left on " + t.text(3));
    if (t.word(2) > 0)
        add(size(t.word(2)) + " kept on " + (t.word(4) == 0 ? "its file system" : t.text(4)));
    if (t.words() > 5)
        add(size(t.word(5)) + " kept in its volume");
    return words;
}
} // namespace

std::vector<WhyRow> storageRows()
{
    return {
        {.kind = "fileSystemCreated",
         .words = [](const Told& t) { return t.subject() + " was created."; },
         .question = subject},
        {.kind = "fileSystemChanged",
         .words =
             [](const Told& t) {
                 return t.subject() + " changed: it has " + many(t.word(0), "mount target") + ".";
             },
         .question = subject},
        {.kind = "fileSystemDeleted",
         .words =
             [](const Told& t) { return t.subject() + " was deleted, with all that was in it."; },
         .question = subject},
        {.kind = "fileSystemMounted",
         .words = [](const Told& t) { return t.object() + " mounted " + t.subject() + "."; },
         .question = subject},
        {.kind = "mountFailed",
         .words =
             [](const Told& t) {
                 return t.subject() + " cannot mount its volumes: " + t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Volumes are mounted before any container starts, and " + t.text(0) + ".";
             },
         .question = subject},
        {.kind = "diskFilled",
         .words =
             [](const Told& t) { return t.subject() + " has no space left on " + disk(t) + "."; },
         .answer = shared,
         .question = subject},
        {.kind = "pullHadNoRoom",
         .words =
             [](const Told& t) {
                 return t.subject() + " cannot pull " + t.number(1) + " MiB: no space is left on " +
                        disk(t) + ".";
             },
         .answer = shared,
         .question = subject},
        {.kind = "taskDataLeft",
         .words = [](const Told& t) { return "What " + t.subject() + " wrote: " + left(t) + "."; },
         .answer =
             [](const Told& t) {
                 return "A task's own storage goes with it, an instance keeps what was written "
                        "there, and a file system outlives both: " +
                        left(t) + ".";
             },
         .question = subject},
        {.kind = "instanceDataLost",
         .words =
             [](const Told& t) {
                 return size(t.word(0)) + " that tasks left on " + t.subject() + " are lost.";
             },
         .question = subject},
    };
}

} // namespace stowage::session
