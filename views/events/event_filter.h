// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of the event log are shown: words, `service:web`, `level:warning`, `topic:health`,
// ticked topics, a selection.
#pragma once

#include "report/frame.h"

#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace stowage::ui {

struct EventFilter {
    QStringList words = {}; // all must occur in name, text or because; case is ignored
    QStringList names = {}; // one must equal the subject's name
    Severity least = Severity::detail;
    std::set<Topic> topics = {};        // empty: all
    std::vector<Subject> subjects = {}; // empty: all

    bool lets(const Notice& notice) const;
    bool operator==(const EventFilter&) const = default;
};

// Reads what is typed into the filter box; an unknown `key:value` is taken as a word.
EventFilter parseFilter(const QString& text);

QString wordFor(Severity severity);
QString wordFor(Topic topic);
const char* englishFor(Topic topic); // the same in no language, for names of objects

} // namespace stowage::ui
