// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's help, which begins with examples of the verb that it is asked about.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace stowage::app {

class Help : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* verb, std::string name,
                          CLI::AppFormatMode mode) const override;
};

} // namespace stowage::app
