// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules: each looks at one file and says what is wrong with it, line by line.
#pragma once

#include "tidy/layer_table.h"
#include "tidy/source_file.h"

#include <QString>

#include <vector>

namespace tidy {

struct Finding {
    QString rule;
    QString path;
    int line = 0; // counted from 1
    QString advice;
};

using Findings = std::vector<Finding>;

// Length of files and functions, names of files, licence line, the sentence that opens a header.
Findings shapeFindings(const SourceFile& file);
// Who may include whom, after the table of layers.
Findings includeFindings(const SourceFile& file, const LayerTable& layers);
// Words that are not to be used in some part of the tree.
Findings wordFindings(const SourceFile& file);
// Pages of text: folder pages and decisions are short.
Findings pageFindings(const SourceFile& file);

// All of the above, in that order.
Findings findings(const SourceFile& file, const LayerTable& layers);

} // namespace tidy
