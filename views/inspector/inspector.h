// SPDX-License-Identifier: GPL-3.0-or-later
// All about the selection: what was asked (Settings), how it fares (Now), why (Why), and what
// happened to it (History).
#pragma once

#include "document/diff.h"
#include "document/edit.h"
#include "inspector/now_panel.h"
#include "report/why.h"

#include <optional>

class QLabel;
class QTabWidget;

namespace stowage::ui {

class ElidedLabel;
class HistoryPanel;
class OverviewPanel;
class SettingsPanel;
class WhyPanel;

class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(const Theme& theme, QWidget* parent = nullptr);

    void select(const doc::Document& document, const LiveState& live,
                const std::vector<Subject>& selection);
    void apply(const doc::Document& document, const doc::Change& change);
    void show(const doc::Document& document, const LiveState& live, const Frame& frame);
    void forgetAfter(Time at);
    void showProbes(const std::vector<ProbeHistory>& histories);
    void showLog(const LogTail& tail);
    void showWhy(const std::optional<WhyCard>& card);
    bool isWhyShown() const;
    void openWhy(); // turns to that page
    void openSettings();
    void setEditable(bool editable);
    void setTheme(const Theme& theme);

signals:
    void edited(const stowage::doc::Edit& edit);
    void offerChosen(const stowage::ui::Offer& offer);
    void factChosen(std::uint32_t fact);
    void hovered(const std::vector<stowage::Subject>& subjects);
    void subjectChosen(const stowage::Subject& subject);
    void whyNeeded(); // the page was turned to
    void announced(const QString& words);

private:
    void showTitle(const doc::Document& document, const LiveState& live);

    static QString wordsForLive(const doc::Document& document, const LiveState& live,
                                const EntityId& id, const QString& other);
    QString wordsForMany(const doc::Document& document) const;
    void showTile(const doc::Document& document, const LiveState& live);
    void showOverview(bool shown);

    Theme theme_;
    QLabel* tile_ = nullptr;
    ElidedLabel* title_ = nullptr;
    ElidedLabel* below_ = nullptr;
    OverviewPanel* overview_ = nullptr; // in place of the pages while nothing is selected
    QTabWidget* tabs_ = nullptr;
    SettingsPanel* settings_ = nullptr;
    NowPanel* now_ = nullptr;
    WhyPanel* why_ = nullptr;
    HistoryPanel* history_ = nullptr;
    std::vector<Subject> selection_;
    bool editable_ = true;
};

} // namespace stowage::ui
