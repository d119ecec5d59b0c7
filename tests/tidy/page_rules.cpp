// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QRegularExpression>

namespace tidy {
namespace {

struct PageRule {
    const char* name;
    const char* path;
    int lines = 0;
};

constexpr PageRule kPages[] = {
    {"folder-page", "^(model|views|app|tests)(/\\w+)*/README\\.md$", 25},
    {"decision", "^(model|views|app)/decisions/.*\\.md$", 40},
    {"front-page", "^README\\.md$", 200},
};

} // namespace

Findings pageFindings(const SourceFile& file)
{
    Findings found;
    for (const auto& page : kPages) {
        if (QRegularExpression(page.path).match(file.path).hasMatch() &&
            file.lines.size() > page.lines)
            found.push_back({page.name, file.path, page.lines + 1,
                             QString("the page has %1 lines, at most %2 are read")
                                 .arg(file.lines.size())
                                 .arg(page.lines)});
    }
    return found;
}

Findings findings(const SourceFile& file, const LayerTable& layers)
{
    auto found = shapeFindings(file);
    for (const auto& more : {includeFindings(file, layers), wordFindings(file), pageFindings(file)})
        found.insert(found.end(), more.begin(), more.end());
    return found;
}

} // namespace tidy
