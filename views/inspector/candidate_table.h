// SPDX-License-Identifier: GPL-3.0-or-later
// The instances that a placement looked at: what was needed, what each had left, and the verdict.
#pragma once

#include "look/theme.h"
#include "report/why.h"

#include <QFrame>

#include <map>
#include <string>
#include <vector>

namespace stowage::ui {

class CandidateTable : public QFrame {
    Q_OBJECT

public:
    CandidateTable(const WhyCard& card, const Theme& theme, QWidget* parent = nullptr);

signals:
    void hovered(const std::vector<stowage::Subject>& subjects); // empty: none any more
    void chosen(const stowage::Subject& instance);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addHead(const WhyCard& card);
    void addRow(const CandidateRow& row);

    Theme theme_;
    std::map<const QObject*, Subject> subjects_; // of the rows
    std::vector<std::string> columns_;           // the requirements that every candidate has
};

} // namespace stowage::ui
