// SPDX-License-Identifier: GPL-3.0-or-later
// A file of the tree as the house rules see it: its lines as written, without comments, and without
// texts.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tidy {

struct SourceFile {
    QString path; // relative to the root of the tree, with forward slashes
    QStringList lines;
    QStringList uncommented; // comments blanked, string literals kept
    QStringList code;        // comments and the insides of string literals blanked

    bool isUnder(const QString& folder) const { return path.startsWith(folder + u'/'); }
    bool isHeader() const { return path.endsWith(u".h"); }
    bool isCpp() const { return isHeader() || path.endsWith(u".cpp"); }
};

// Splits a text into the three views of its lines; all three have the same line numbers.
SourceFile parse(const QString& path, const QString& text);

// Every file of the tree that a person wrote as text, in the order of the paths.
std::vector<SourceFile> readTree(const QString& root);

} // namespace tidy
