package shironam.site.app;

import shironam.site.page.PageView;

/** What a browser shows when there is no network and nothing was kept of what it wants. A script lists what was. */
public record OfflineView(PageView page) {}
